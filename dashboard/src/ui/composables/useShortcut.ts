import { onKeyStroke } from '@vueuse/core'

const WAIT_FOR_SECOND_KEY_MS = 1200

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    && document.querySelector('dialog[open]') === null
}

/** Calls the handler on a key that is not meant for a text field, a dialog or the browser. */
export function useShortcut(key: string, handler: () => void) {
  onKeyStroke(key, (event) => {
    if (isTyping(event) || !isPlain(event))
      return
    event.preventDefault()
    handler()
  })
}

/** Calls a handler after two keys in a row, such as "g p". */
export function useSequences(first: string, handlers: Readonly<Record<string, () => void>>) {
  let armedUntilMs = 0
  onKeyStroke((event) => {
    if (isTyping(event) || !isPlain(event))
      return
    const handler = Date.now() < armedUntilMs
      ? handlers[event.key]
      : undefined
    armedUntilMs = event.key === first
      ? Date.now() + WAIT_FOR_SECOND_KEY_MS
      : 0
    handler?.()
  })
}
