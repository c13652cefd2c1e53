import type { IntentReader } from './reader.ts'
import { readTarget } from '../targets.ts'
import { group } from '../text/phrase.ts'

const ORDERS: RegExp[] = [
  /^take (?<target>.+) off (?:of )?(?:my|the) (?:to-?do |task )?list[.!]*$/di,
  /^(?:delete|remove|erase|discard|trash|bin|scrap|get rid of|throw (?:away|out)|forget about|del|rm):? (?<target>.+?)(?: (?:from|off|on) (?:my|the|our) (?:to-?do |task |shopping )?list)?$/di,
]
/** These clean tables and windows too, so they need a word of the list beside them. */
const OF_THE_LIST = /^(?:clear|wipe|empty|purge|clean up|forget)(?: out| away| off)?:? (?<target>.+)$/di
const NAMES_NOTHING = /^(?:delete|remove|erase|discard|trash|get rid of)(?: (?:a|one|something|some))?[\s.!:]*$/i
const EVERYTHING = /^(?:clear|wipe|start over|start fresh|start from scratch|reset)[\s.!]*$/i

export const readDelete: IntentReader = (words, clock) => {
  if (NAMES_NOTHING.test(words.mask)) {
    return {
      intent: 'delete',
      target: { by: 'nothing' },
    }
  }
  if (EVERYTHING.test(words.mask)) {
    return {
      intent: 'delete',
      target: {
        by: 'view',
        view: { status: 'all' },
        except: [],
      },
    }
  }
  const named = ORDERS.map(pattern => group(words, pattern, 'target')).find(found => found !== undefined)
  if (named) {
    return {
      intent: 'delete',
      target: readTarget(named, 'all', clock),
    }
  }
  const listed = group(words, OF_THE_LIST, 'target')
  const target = listed && readTarget(listed, 'all', clock)
  return target && (target.by === 'view' || (target.by === 'reference' && target.parts.every(isPlace)))
    ? { intent: 'delete', target }
    : undefined
}

function isPlace({ number, ordinal, pronoun }: { number?: number, ordinal?: number, pronoun?: string }): boolean {
  return number !== undefined || ordinal !== undefined || pronoun !== undefined
}
