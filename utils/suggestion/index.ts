/** The door of the suggestion room: suggest, search, learn, explain. Pure; see `suggestion.design.md`. */
export type { Aborted, Lesson, Ranked, Situation, SuggestionEngine } from './door.ts';
export { createEngine, type EngineOptions } from './engine.ts';
