import type { Phrase } from '../../text/phrase.ts'
import type { EditReader } from './edit-command.ts'
import { TAG_SOURCE } from '../../slots/tags.ts'
import { editing, groupsOf } from './edit-command.ts'

const enumerated = (one: string): string => `${one}(?:(?:,? and |, | )${one})*`
const TAGS = enumerated(`#?${TAG_SOURCE}`)
const HASHES = enumerated(`#${TAG_SOURCE}`)
const PUT_ON: RegExp[] = [
  new RegExp(`^(?:add|put|set) (?:the )?tags? (?<tags>${TAGS}) (?:to|on) (?<target>.+)$`, 'diu'),
  new RegExp(`^(?:add|put) (?<tags>${HASHES}) (?:to|on) (?<target>.+)$`, 'diu'),
  new RegExp(`^(?:add|put|give) the (?<tags>${TAGS}) tags? (?:to|on) (?<target>.+)$`, 'diu'),
  new RegExp(`^(?:tag|label) (?<target>.+?) (?:with|as) (?:the tags? )?(?<tags>${TAGS})[.!]*$`, 'diu'),
  new RegExp(`^(?:tag|label) (?<target>.+?) (?<tags>${HASHES})[.!]*$`, 'diu'),
]
const TAKE_OFF: RegExp[] = [
  new RegExp(`^(?:remove|delete|take|drop) (?:the )?tags? (?<tags>${TAGS}) (?:from|off) (?<target>.+)$`, 'diu'),
  new RegExp(`^(?:remove|delete|take|drop) (?:the )?(?!(?:all|its|their|the)\\b)(?<tags>${TAGS}) tags? (?:from|off) (?<target>.+)$`, 'diu'),
  new RegExp(`^(?:remove|delete|take|drop|untag) (?<tags>${HASHES}) (?:from|off) (?<target>.+)$`, 'diu'),
]
const TAKE_ALL: RegExp[] = [
  /^(?:remove|delete|clear|drop) (?:all )?(?:the |its |their )?tags? (?:from|of|off|on) (?<target>.+)$/di,
  /^untag (?<target>.+)$/di,
]

function tagsIn({ text }: Phrase): string[] {
  return text.replace(/[.!]+$/, '').split(/,? and |, | /i).map(tag => tag.replace('#', ''))
}

/** "tag milk with #shop", "remove the tag shop from milk", "untag milk". */
export const readTag: EditReader = (words, clock) => {
  const on = groupsOf(words, PUT_ON, ['target', 'tags'])
  if (on?.target && on.tags)
    return editing(on.target, { change: 'tags', add: tagsIn(on.tags), remove: [] }, clock)
  const off = groupsOf(words, TAKE_OFF, ['target', 'tags'])
  if (off?.target && off.tags)
    return editing(off.target, { change: 'tags', add: [], remove: tagsIn(off.tags) }, clock)
  const all = groupsOf(words, TAKE_ALL, ['target'])
  return all?.target && editing(all.target, { change: 'tags', add: [], remove: 'all' }, clock)
}
