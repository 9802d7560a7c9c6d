/** What the page on learning is given and gives back. All texts are masked. */

export interface LearnedReply {
  readonly id: string;
  readonly text: string;
  readonly used: number;
  readonly lastUsedAt: number;
}

export interface LearnedLesson {
  readonly id: number;
  readonly wording: string;
  /** Title of the template, or text of the own reply; null where that is gone. */
  readonly target: string | null;
  readonly at: number;
}

export interface LearnedBan {
  readonly id: number;
  readonly wording: string;
  readonly target: string | null;
  readonly at: number;
}

export interface LearnedGap {
  readonly key: string;
  readonly example: string;
  readonly count: number;
  readonly lastAt: number;
}

/** Lessons as far as they are wanted. */
export interface LearnedLessons {
  /** What they were looked for with. */
  readonly query: string;
  readonly found: readonly LearnedLesson[];
  readonly hasMore: boolean;
  /** How many there are, found or not. */
  readonly total: number;
}

export interface LearnedInfo {
  /** The last used first. */
  readonly replies: readonly LearnedReply[];
  readonly lessons: LearnedLessons;
  /** The newest first. */
  readonly bans: readonly LearnedBan[];
  /** The most frequent first. */
  readonly gaps: readonly LearnedGap[];
}

export interface LearnedCallbacks {
  onLessonQuery(query: string): void;
  onMoreLessons(): void;
  /** The reply becomes a template, and its form opens; answer with an `undo` offer, as to all that follow. */
  onKeepReply(reply: LearnedReply): void;
  onDeleteReply(reply: LearnedReply): void;
  onDeleteLesson(lesson: LearnedLesson): void;
  onUnban(ban: LearnedBan): void;
  onDismissGap(gap: LearnedGap): void;
  onClearLearned(): void;
  /** The form of a new template opens with this wording in it. */
  onWriteTemplate(wording: string): void;
}
