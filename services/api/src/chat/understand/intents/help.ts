import type { IntentReader } from './reader.ts'

const HELP: RegExp[] = [
  /^(?:i need |get |show |more |please )?help(?: me| please| please me| out| me out| with this)?[\s.!?]*$/i,
  /^\?+$/,
  /^(?:(?:show|list|what are)(?: me)?(?: all| the| your| available)* )?(?:commands|instructions|usage|manual|features)[\s.!?]*$/i,
  /^what (?:can|could|do) (?:you|i|u)(?: all| even)? (?:do|say|ask|type|help|understand|know|help me with|do here|ask you|tell you)(?: here| for me| with this| to you)?[\s.!?]*$/i,
  /^how (?:do|does|can|could|should|to|would) (?:this|you|it|i|we|one)?\b.*$/i,
]

export const readHelp: IntentReader = ({ mask }) =>
  HELP.some(pattern => pattern.test(mask)) && !/^how (?:are|do) you do/i.test(mask)
    ? { intent: 'help' }
    : undefined
