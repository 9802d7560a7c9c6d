/** What can go wrong with a pack that is followed at an address. */

/** Why nothing was fetched from the address of a pack. */
export type FetchProblemCode =
  /** This computer has no network. */
  | 'offline'
  /** No answer: the server is down, the name is wrong, or its certificate isn't valid. The browser doesn't say which. */
  | 'unreachable'
  /** Status 401 or 403. */
  | 'notAllowed'
  /** Status 404 or 410. */
  | 'notFound'
  /** Any other status that is no success: `status`. */
  | 'badStatus'
  | 'timedOut'
  /** More than `limit` bytes; `size`, where it was told, else 0. */
  | 'tooBig'
  /** Passed on to another site: `to`. */
  | 'movedAway'
  /** The same, and the browser keeps secret where to. */
  | 'movedOut';

/** Why the last look at a followed pack saw nothing. */
export type FollowProblemCode =
  | FetchProblemCode
  /** The agent hasn't allowed this host, or has taken that back. */
  | 'noPermission'
  /** Not what `expected` says: `got`. Both hex. */
  | 'wrongHash'
  /** A file of everything, or of another tool. */
  | 'notOurs'
  /** A pack of ours that can't be read: `file` says what and where. */
  | 'brokenPack';
