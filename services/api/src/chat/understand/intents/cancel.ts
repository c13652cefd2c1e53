import type { IntentReader } from './reader.ts'

const NO = /^(?:(?:no|nope|nah|n|no way|never ?mind|nvm|cancel|stop|abort|skip|quit|exit|wait|hold on|don't|do not|dont|neither|none|not now|leave|forget|keep|rather not)(?: (?:thanks|thank you|that|it|this|them|these|those|all|of|the|one|do|don't|do not|delete|add|please|now))*[\s,.!]*)+$/i

export const readCancel: IntentReader = ({ mask }) =>
  NO.test(mask) && !/^(?:don't|do not|dont) (?:delete|add) (?:all|the)/i.test(mask)
    ? { intent: 'cancel' }
    : undefined
