/** Joins words of a line each to the alternatives of a regular expression. A word with "_" is several. */
function alternatives(words: string): string {
  return words.trim().split(/\s+/).join('|').replaceAll('_', ' ');
}

/** Words for ringing and texting, in English and Welsh. */
export const callingWords = alternatives(`
  call calling ring ringing phone phoning telephone telephoning tel dial dialling dialing text texting txt sms whatsapp fax
  ffonio ffoniwch ffonia galw galwch alw alwch chalwch ngalw deialu deialwch ddeialu ddeialwch
  tecstio tecstiwch tecstia decstio decstiwch thecstio thecstiwch
`);

/** Names of what is rung or texted. */
export const calledThings = alternatives(`
  (?:help|hot|life|child|advice|support|crisis|information|emergency|reporting|night)[_-]?lines? our_line switchboard freephone
  textphone minicom landline (?:calls|texts|messages)_to our(?:_new|_own|_local)?_number
  (?:llinell|linell)(?:_gymorth|_frys|_gyngor)? llinellau_cymorth ff[ôo]n
  (?:emergency|emergencies|out_of_hours|argyfwng)(?=_?:) (?:galwadau|negeseuon)_i ein_rhif(?:_newydd)?
  mobile(?=_?:) mobile(?=_(?:no|number|is|on)(?!\\p{L}))
`);

/** Words for reaching people in any way, which may be followed by a number as those for ringing are. */
export const contactWords = 'contact|contacting|message|messaging|contacts?(?= ?:)';

/** The same, followed by a number to ring only after a word that leads to it: people also reach, and talk to, so many others. */
export const reachingWords = alternatives(`
  reach reaching speak speaking talk talking chat chatting send sending reply replying
  get_in_touch get_hold get_through get_help be_in_touch drop_us_a_line
  cysylltu cysylltwch cysyllta gysylltu gysylltwch gysyllta chysylltu chysylltwch nghysylltu
  siarad siaradwch siarada anfon anfonwch anfona hanfon danfon danfonwch ddanfon
  ateb atebwch cael_gafael ganiad alwad galwad
`);

/** Words that may be between such a word and the number, in any order. */
export const wordsBeforeNumber = alternatives(`
  us them me him her now free the this our new police number line no is on at to via using any time anytime day night
  ni nhw ar y yr r heddlu rhif am ddim i yw newydd
`);

/** Words that lead to a number after others. */
export const leadingWords = 'on|at|to|via|ar|i';

/** What is counted. A verb may end like a plural ("4567 answers"), so these are listed. */
export const countedThings = alternatives(`
  people men women children boys girls staff adults victims survivors witnesses officers advocates members residents tenants
  neighbours households families callers users customers clients patients students pupils volunteers workers colleagues parents
  carers couples homes houses buildings addresses villages towns employers businesses companies shops schools colleges
  universities offices stations hospitals charities organisations services partners landlords farms handlers friends followers
  subscribers readers visitors viewers contacts strangers
  numbers times days nights hours minutes seconds weeks months years miles metres kilometres yards feet pounds pence euros kb mb gb
  calls texts messages emails e-mails letters posts comments photos pictures videos screenshots files images leaflets posters cards
  booklets copies forms pages words characters lines views visits events sessions meetings reports cases incidents crimes
  offences arrests complaints records questions percent per_cent thousand million
  bobl swyddog swyddogion gwaith awr diwrnod y_cant
`);

/** What a number is called that is none to ring. */
export const labels = alternatives(`
  reference ref crime case incident log occurrence account order form invoice charity company registration registered register
  registrar vat isbn issn si s\\.i\\.? uin urn crn pnc ico policy ticket booking application licen[cs]e serial model version
  regulation directive warrant insurance quote cyfeirnod elusen cwmni trosedd achos
`);

/** Words that may be between a label and its number, in any order. */
export const wordsAfterLabel = alternatives(`
  number numbers no nos num rhif is are was be will has look looks starts begins with this yw in and england wales scotland northern ireland reference ref
  code of the like such as for example e g eg fel megis er enghraifft bydd
`);
