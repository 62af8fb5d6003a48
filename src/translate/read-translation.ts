/** One translation in a file that came back from a translator. */
export interface ReadTranslation {
  /** The name of its unit. */
  name: string;
  /** The English that it was made from. */
  english: string;
  translation: string;
  /** The line in the file, from 1. */
  line: number;
}
