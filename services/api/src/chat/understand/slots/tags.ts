import type { Phrase } from '../text/phrase.ts'
import { part, without } from '../text/phrase.ts'

/** What a tag is, as the source of a pattern. It starts with a letter, so "bug #12" and "C#" hold none. */
export const TAG_SOURCE = String.raw`\p{L}[\p{L}\p{N}_/-]{0,49}`
const TAG = new RegExp(String.raw`(?<![^\s(,;])#(${TAG_SOURCE})(?![\p{L}\p{N}_])`, 'u')
const TAGGED = /[\s,]+(?:tagged|with (?:the )?tags?)(?: as)?:? ([\p{L}\p{N}_-]+(?:(?:, | and |, and )[\p{L}\p{N}_-]+)*)[.!]?$/iu

/** Takes "#tag" from anywhere and "tagged a and b" from the end. */
export function takeTags(words: Phrase): { rest: Phrase, tags: string[] } {
  const tags: string[] = []
  let rest = words
  for (let found = TAG.exec(rest.mask); found; found = TAG.exec(rest.mask)) {
    tags.push(part(rest, found.index + 1, found.index + found[0].length).text)
    rest = without(rest, found.index, found.index + found[0].length)
  }
  const tagged = TAGGED.exec(rest.mask)
  if (tagged?.index) {
    tags.push(...part(rest, rest.mask.length - tagged[0].trimEnd().length + tagged[0].indexOf(tagged[1]!)).text.replace(/[.!]$/, '').split(/,? and |, /))
    rest = part(rest, 0, tagged.index)
  }
  return {
    rest,
    tags: unique(tags),
  }
}

/** The same tag in another case is the same tag. */
function unique(tags: string[]): string[] {
  return [
    ...new Map(tags.toReversed().map(tag => [
      tag.toLowerCase(),
      tag,
    ])).values(),
  ].toReversed()
}
