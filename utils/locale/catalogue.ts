/** The types of a catalogue: keys and parameters are taken from the source language, at compile time. */
import type { zhCN } from './zh-CN.ts';

export type Source = typeof zhCN;
export type MessageKey = keyof Source;

/** Every key of these texts in another language, and forms for one (`key.one`) where it inflects. */
export type CatalogueOf<Texts extends Readonly<Record<string, string>>> = Readonly<
  Record<keyof Texts, string>
> &
  Readonly<Partial<Record<`${keyof Texts & string}.one`, string>>>;

export type Catalogue = CatalogueOf<Source>;

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** The parameters of a message; none where it has none. For a union of keys: those of all of them. */
type ParametersOf<Text extends string> = [ParameterNames<Text>] extends [never]
  ? readonly []
  : readonly [Readonly<Record<ParameterNames<Text>, string | number>>];

/** Looks up a text of these. */
export type TranslateOf<Texts extends Readonly<Record<string, string>>> = <Key extends keyof Texts>(
  key: Key,
  ...parameters: ParametersOf<Texts[Key]>
) => string;

export type Translate = TranslateOf<Source>;
