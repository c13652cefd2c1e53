import type { IntentReader } from './reader.ts'

const YES = /^(?:yes|yeah|yep|yup|yea|ya|y|sure(?: thing)?|ok|okay|of course|definitely|absolutely|certainly|correct|exactly|affirmative|confirm(?:ed)?|do (?:it|that)|go (?:ahead|for it)|please do|proceed|i'm sure|i am sure|by all means|that's right|sounds good|add (?:it|them)(?: anyway)?)(?:[\s,.!]+(?:yes|please|thanks|thank you|do (?:it|that)|go ahead|go for it|i'm sure|i am sure|sure|of course|definitely|absolutely|delete (?:it|them|that|everything|all)(?: all)?|add (?:it|them)(?: anyway)?|all of them|that one|bot|really))*[\s.!]*$/i

/** A clear yes and nothing else: "yes, but keep the milk" is none. */
export const readConfirm: IntentReader = ({ mask }) => YES.test(mask)
  ? { intent: 'confirm' }
  : undefined
