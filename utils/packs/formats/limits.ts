/**
 * How much a file from elsewhere may hold. `PACK_LIMITS` is what a pack may hold in the end; these keep a broken or
 * hostile file from filling the computer's memory, or its time, while it is being read.
 */
export const DRAFT_LIMITS = {
  /** Bytes of the file: the largest exports with pictures seen in the field have some tens of megabytes. */
  file: 100_000_000,
  /** Bytes of a file that is read as text. It takes up to four times as much in memory. */
  textFile: 64_000_000,
  /** Bytes that all entries of an archive unpack to: pictures hardly get smaller, so about the file itself. */
  unpacked: 200_000_000,
  /** Bytes of one entry of an archive. */
  entry: 64_000_000,
  /** Unpacked to packed bytes of an entry. Chinese text reaches 20, a sheet's XML 50, a bomb 1,000. */
  ratio: 200,
  /** Entries smaller than this may have any ratio: a short text of one letter has, too. */
  ratioFrom: 1_000_000,
  entries: 10_000,
  /** Bytes that a workbook's parts unpack to: its cells take some ten times as much in memory. */
  workbook: 64_000_000,
  /** Bytes of a workbook as versions before 2007 write it: its reader takes some forty times as much in memory. */
  oldWorkbook: 32_000_000,
  /** UTF-16 units of YAML: its reader needs seconds, and some four hundred bytes, for each million. */
  yaml: 2_000_000,
  /** How deep JSON may nest; what is known nests ten deep. */
  jsonDepth: 100,
  /** Tags of a table in HTML that are open at once: what isn't closed in a cell stays open to the end. */
  tags: 10_000,
  /** Tags that are open at once in the HTML of one text. */
  textTags: 500,
  /** Rows of all sheets of a file, or templates of a file that has no rows: as many as a pack may hold. */
  rows: 50_000,
  sheets: 50,
  /** Columns of a table that are looked at. */
  columns: 40,
  /** UTF-16 units of a cell, and of a text before its variables are translated; Excel's own limit is 32,767. */
  cell: 32_767,
  /** Cells that merged ranges may fill: a range over a whole sheet would fill billions. */
  mergedCells: 500_000,
  /** Variables told as kept: a file with more has no use for the list. */
  kept: 1_000,
  /** Records with a quote that is never closed, after which quotes are text: each costs a look at the whole rest. */
  unclosedQuotes: 20,
} as const;
