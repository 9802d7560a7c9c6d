/** What is known of a shopper beyond flag, tags and promises. Data in, callbacks out. */
import type { Profile, ProfileText, Shopper, Temper } from '../../../utils/model/index.ts';

/** What the panel tells whoever shows it. */
export interface KnownPlaceProps {
  readonly shopper: Shopper;
  readonly now: number;
  /** Under which key what is half written is kept while it is away. */
  readonly draftKey: string;
}

/** A profile as it stands in the form. */
export type ProfileDraft = Readonly<Record<ProfileText, string>> & {
  readonly vip: boolean;
  /** Empty: as the conversation shows it. */
  readonly temper: Temper | '';
};

/** What the conversation shows of how the shopper decides. */
export interface ReadTemper {
  readonly temper: Temper | null;
  /** Words of the shopper that told it. */
  readonly evidence: readonly string[];
}

/** A way to reach the shopper, as it was read in the chat. */
export interface Contact {
  readonly kind: 'phone' | 'address' | 'contact';
  readonly text: string;
  readonly hidden: string;
  /** When it was said, milliseconds since 1970; null: not known. */
  readonly at: number | null;
}

export interface Account {
  readonly account: Shopper;
  /** An agent said so; else it is the same account in another shop. */
  readonly joined: boolean;
}

export interface KnownProps extends KnownPlaceProps {
  /** Null while it is read. */
  readonly temper: ReadTemper | null;
  readonly contacts: readonly Contact[];
  readonly accounts: readonly Account[];
  /** Whether what was read may be shown at once. */
  readonly hides: boolean;
  /** Fields that are to change; `undefined` empties one. */
  readonly onProfile: (change: { readonly [Field in keyof Profile]?: Profile[Field] | undefined }) => void;
  /** Shoppers whose name holds what was typed, without those that are joined already. */
  readonly onFindAccounts: (query: string) => Promise<readonly Shopper[]>;
  readonly onJoin: (other: Shopper) => void;
  readonly onPart: (other: Shopper) => void;
}
