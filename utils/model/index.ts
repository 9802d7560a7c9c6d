/** The types that every room speaks. */
export * from './adapterProblem.ts';
export * from './conversation.ts';
export * from './followed.ts';
export * from './followUp.ts';
export * from './health.ts';
export * from './importRow.ts';
export * from './keeping.ts';
export * from './outcome.ts';
export * from './packFile.ts';
export * from './panel.ts';
export * from './picture.ts';
export * from './pictureType.ts';
export * from './serving.ts';
export * from './shopper.ts';
export * from './suggestion.ts';
export * from './template.ts';
export * from './tidying.ts';
