import type { Command, Target } from './command.ts'

/**
 * Two commands of one message that are one: "add milk" and two bulleted lines make one list of three,
 * and "delete 1; 2; 3" is a delete of three, so that it asks as such.
 */
export function mergedCommand(before: Command, next: Command): Command | undefined {
  if (before.intent === 'add' && next.intent === 'add') {
    return {
      intent: 'add',
      drafts: [
        ...before.drafts,
        ...next.drafts,
      ],
      ...(before.bare && next.bare
        ? { bare: true }
        : {}),
    }
  }
  if ((before.intent === 'complete' || before.intent === 'reopen' || before.intent === 'delete') && next.intent === before.intent) {
    const target = mergedTarget(before.target, next.target)
    return target && { intent: before.intent, target }
  }
  return mergedOffer(before, next)
}

function mergedTarget(before: Target, next: Target): Target | undefined {
  if (before.by === 'nothing')
    return next
  if (before.by !== 'reference' || next.by !== 'reference')
    return undefined
  return {
    by: 'reference',
    whole: { text: `${before.whole.text}, ${next.whole.text}` },
    parts: [
      ...before.parts,
      ...next.parts,
    ],
  }
}

/** Lines that may be todos are offered together. */
function mergedOffer(before: Command, next: Command): Command | undefined {
  const [first, second] = [before, next].map(command => command.intent === 'unknown' && command.reason === 'phrase'
    ? command.proposal
    : null)
  if (first?.intent !== 'add' || second?.intent !== 'add')
    return undefined
  return {
    intent: 'unknown',
    reason: 'phrase',
    proposal: {
      ...first,
      drafts: [
        ...first.drafts,
        ...second.drafts,
      ],
    },
  }
}
