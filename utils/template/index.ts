/** The door of the template room: variables in a template's text, read, checked and filled in. Pure. */
export { blankText } from './names.ts';
export {
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
