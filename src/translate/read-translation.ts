/** One translation in a file that came back from a translator. */
export interface ReadTranslation {
  /** The name of its unit. */
  name: string;
  /** The English that it was made from. */
  english: string;
  translation: string;
  /** True where the file says that a person has checked it: "reviewed" or "final" in XLIFF, "checked" in CSV. */
  isChecked: boolean;
  /** The line in the file, from 1. */
  line: number;
}
