import type { EditCommand, EditReader } from './edit-command.ts'
import { part, quoted } from '../../text/phrase.ts'
import { editing, groupsOf } from './edit-command.ts'

const RENAME = /^(?:rename|retitle|reword|rephrase)(?: the)?(?: (?:title|name|text|wording) of)?:? (?<rest>.+)$/di
const TITLE_OF = /^(?:change|edit|update|correct|fix|set) (?:the )?(?:title|name|text|wording) of (?<rest>.+)$/di
const CHANGE = /^(?:change|edit|update|correct) (?<rest>.+ to .+)$/di
const ALONE = /^(?:rename|retitle)[\s.!:]*$/i
/** In "to say milk" the title is milk; in "to read the docs" it has begun. */
const TO = /\s+(?:to|as|into|=>|->|→)(?: say| be| read(?=:| "))?:?\s+/gi

/**
 * "rename milk to oat milk". Where the words hold "to" more than once, each is a place to cut: which one is meant shows only beside
 * the list, so the others come along as `otherwise`.
 */
export const readRename: EditReader = (words, clock) => {
  if (ALONE.test(words.mask))
    return { intent: 'edit', target: { by: 'nothing' }, edit: { change: 'title', title: null } }
  const isWeak = CHANGE.test(words.mask) && !TITLE_OF.test(words.mask)
  const rest = groupsOf(words, [RENAME, TITLE_OF, CHANGE], ['rest'])?.rest
  if (!rest)
    return undefined
  const readings = [...rest.mask.matchAll(TO)].map((found): EditCommand => {
    const title = part(rest, found.index + found[0].length)
    return editing(part(rest, 0, found.index), { change: 'title', title: quoted(title) ?? title.text }, clock)
  })
  const [first, ...others] = readings
  if (!first)
    return isWeak ? undefined : editing(rest, { change: 'title', title: null }, clock)
  return others.length > 0 ? { ...first, otherwise: others } : first
}
