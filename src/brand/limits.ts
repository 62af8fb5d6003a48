/** Size of brand.yaml. In bytes. */
export const maxPackFileBytes = 32 * 1024;
/** Size of a page of a pack: several times the longest shared page. In bytes. */
export const maxLocalFileBytes = 32 * 1024;
/** Size of the record of an accessibility test: several times one with every rule failing. In bytes. */
export const maxResultsFileBytes = 64 * 1024;
/** Size of a file of answers, of which a whole pack is made. In bytes. */
export const maxAnswersFileBytes = 64 * 1024;
/** Files and folders of local content in one folder of a pack: several times the shared pages in two languages. */
export const maxLocalFiles = 500;
/** Nodes of Markdown within each other: some thousands would overflow the parser's stack. */
export const maxMarkdownDepth = 20;
/** Level of a heading in the Markdown of a pack. */
export const maxHeadingLevel = 3;

/** Size of a picture. In bytes. */
export const maxPictureBytes = 100 * 1024;
/** Aspect ratio of a picture: a wider one leaves no space for the publisher's name on a phone. */
export const maxAspectRatio = 8;
/** Dropped parts of a picture that a warning names. */
export const maxDroppedParts = 5;

/** Contrast of text (WCAG 1.4.3). */
export const minTextContrast = 4.5;
/** Contrast of the shape of a control (WCAG 1.4.11). */
export const minControlContrast = 3;

/** Length of an id, which also names a folder. In characters, like every length here. */
export const minIdLength = 2;
export const maxIdLength = 41;
/** Length of the id of a local service. */
export const minServiceIdLength = 2;
export const maxServiceIdLength = 30;
/** Length of a text for readers. */
export const maxTextLength = 300;
/** Length of a URL. */
export const maxUrlLength = 500;
/** Length of the name of a picture. */
export const maxPictureNameLength = 60;
/** Length of an email address. */
export const maxEmailLength = 200;
/** Length of a phone number with its spaces. */
export const maxPhoneLength = 40;
/** Digits of a phone number without a space: more cannot be read and said at once. */
export const maxPhoneGroupLength = 6;
/** Length of the name of a font. */
export const maxFontNameLength = 41;

/** Fonts of a pack. */
export const maxFonts = 6;
/** Pages that its home page features. */
export const maxFeaturedPages = 6;
/** Breadcrumbs of its own website. */
export const maxTrailSteps = 4;
/** Local services. */
export const maxLocalServices = 20;
/** Alerts. */
export const maxAlerts = 3;
/** Years from today to the end of an alert or the next check. */
export const maxYearsAhead = 2;
/** Legal notices. */
export const maxLegalNotices = 6;
/** Sign-offs: two for each section, in two languages. */
export const maxSignOffs = 60;
/** Recalled facts. */
export const maxRecalls = 20;
/** Accessibility tests in the statement. */
export const maxTests = 10;
/** Known problems in the statement. */
export const maxProblems = 20;
/** Disproportionate burdens in the statement. */
export const maxBurdens = 10;
/** Letters of the publisher's name on a placeholder picture. */
export const maxInitials = 3;

/** Working days in which the publisher replies. */
export const minReplyDays = 1;
export const maxReplyDays = 60;
/** Days from today for which a security contact may be promised (RFC 9116, section 2.5.5). */
export const maxSecurityDays = 366;
/** Months after the last review of the statement at which the next is due soon. */
export const minMonthsToWarn = 11;
/** Months after it at which the next is overdue (SI 2018/952, regulation 8). */
export const minMonthsToStop = 12;
