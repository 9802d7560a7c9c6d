/** The door of the template room: variables in a template's text, read, checked and filled in. Pure. */
export { blankText } from './names.ts';
export { parseTemplate, readParts, variablesOf } from './parse.ts';
export type {
  CursorPart,
  DatePart,
  ParsedTemplate,
  PlainPart,
  TemplatePart,
  TemplateProblem,
  TemplateProblemCode,
  TextPart,
  VariablePart,
  WordingsPart,
} from './parts.ts';
export { type Rendered, type RenderOptions, render, renderUnsaid } from './render.ts';
export { countWordings, takeWording } from './wordings.ts';
