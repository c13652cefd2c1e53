import type { Script } from './script.ts'
import { adding } from './adding.ts'
import { already } from './already.ts'
import { asking } from './asking.ts'
import { bulk } from './bulk.ts'
import { choosing } from './choosing.ts'
import { correcting } from './correcting.ts'
import { deletingSeveral } from './deleting-several.ts'
import { deleting } from './deleting.ts'
import { guarding } from './guarding.ts'
import { labelling } from './labelling.ts'
import { listing } from './listing.ts'
import { missing } from './missing.ts'
import { notRescheduling } from './not-rescheduling.ts'
import { numbers } from './numbers.ts'
import { renaming } from './renaming.ts'
import { repeating } from './repeating.ts'
import { rescheduling } from './rescheduling.ts'
import { undoing } from './undoing.ts'

/** How the chat talks, by the rules of its policy. */
export const CONVERSATIONS: { rule: string, scripts: Script[] }[] = [
  adding,
  asking,
  already,
  choosing,
  missing,
  numbers,
  deleting,
  deletingSeveral,
  bulk,
  renaming,
  rescheduling,
  notRescheduling,
  correcting,
  labelling,
  repeating,
  listing,
  undoing,
  guarding,
]
