/** Joins words of a line each to the alternatives of a regular expression. */
function alternatives(words: string): string {
  return words.trim().split(/\s+/).join('|');
}

/** Words for ringing and texting, and names of what is rung, in English and Welsh. */
export const callingWords = alternatives(`
  call calling ring ringing phone phoning telephone telephoning tel dial dialling dialing text texting sms whatsapp fax mobile
  ffonio ffoniwch ffonia galw galwch alwch deialu deialwch ddeialu tecstio tecstiwch tecstia decstio
`);

/** Words that may be between such a word and the number, in any order. */
export const wordsBeforeNumber = alternatives(`
  us them me him her now free the this our new police number line no is on at to via using
  ni nhw ar y yr r heddlu rhif am ddim i
`);

/** What is counted. A verb may end like a plural ("4567 answers"), so these are listed. */
export const countedThings = alternatives(`
  people men women children staff adults victims survivors witnesses officers advocates members residents tenants neighbours
  homes houses households families callers users customers clients patients students pupils volunteers workers colleagues
  employers businesses shops schools friends contacts numbers times days hours minutes seconds weeks months years miles metres
  pounds bobl swyddog swyddogion
`);

/** What a number is called that is none to ring. */
export const labels = alternatives(`
  reference ref crime case incident log occurrence account order form invoice charity company registration registered register
  registrar vat isbn issn si s\\.i\\.? uin urn crn pnc ico policy ticket booking application licen[cs]e serial model version
  regulation directive warrant insurance cyfeirnod elusen cwmni trosedd achos
`);

/** Words that may be between a label and its number, in any order. */
export const wordsAfterLabel = alternatives(`
  number numbers no nos num rhif is are yw in and england wales scotland northern ireland reference ref code of the
`);
