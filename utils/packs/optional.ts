/** The fields that a template may leave out. */
import type { Template } from '../model/index.ts';

type OptionalKey = {
  [Key in keyof Template]-?: object extends Pick<Template, Key> ? Key : never;
}[keyof Template];

/** A field added to the model stops this from compiling until it has its place here. */
const OPTIONAL = {
  pictures: true,
  shops: true,
  platforms: true,
  validFrom: true,
  validTo: true,
  pinned: true,
  overrides: true,
} as const satisfies Record<OptionalKey, true>;

/** In the order in which a file holds them. */
const OPTIONAL_KEYS = Object.keys(OPTIONAL) as readonly OptionalKey[];

/** Nothing but fields that may be left out; what came out of a file may also have them as `undefined`. */
type Optional<Given> = { readonly [Key in OptionalKey]?: Template[Key] | undefined } & {
  readonly [Key in Exclude<keyof Given, OptionalKey>]: never;
};

/** Those that say something: an empty list, an empty text and `false` mean the same as nothing, and are left out. */
export function optionalPart<Given extends Optional<Given>>(template: Given): Pick<Template, OptionalKey> {
  const said = OPTIONAL_KEYS.map((key) => [key, template[key]] as const).filter(
    ([, value]) => value === true || (value !== undefined && value !== false && value.length > 0),
  );
  return Object.fromEntries(said);
}
