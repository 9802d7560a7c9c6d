/** The door of the template room: variables in a template's text, read, checked and filled in. Pure. */
export { blankLabel, blankText, KNOWN_VARIABLES } from './names.ts';
export {
  MAX_VARIABLE_NAME,
  type ParsedTemplate,
  parseTemplate,
  type TemplatePart,
  type TemplateProblem,
  type TemplateProblemCode,
  type TextPart,
  type VariablePart,
  variablesOf,
} from './parse.ts';
export { type Rendered, render } from './render.ts';
