import type { Locale } from './locale.ts'
import { shallowRef } from 'vue'
import { en } from './en/index.ts'
import { locale } from './locale.ts'

/** What every catalogue has; a text that is missing in one of them is a type error. */
export type Messages = typeof en

/** English comes with the page, others when somebody wants them. */
const LOADERS: Record<Locale, () => Promise<Messages>> = {
  en: async () => en,
  de: async () => (await import('./de/index.ts')).de,
}

const messages = shallowRef<Messages>(en)
let wanted: Locale = locale.value

/** The texts of the page in its language, as a ref: `m.pods.heading` in a template, `m.value.pods.heading` in a script. */
export function useMessages() {
  return messages
}

/** Changes the language of the page; it stays as it is when the texts cannot be loaded. */
export async function setLocale(next: Locale): Promise<void> {
  wanted = next
  const loaded = await LOADERS[next]().catch(() => null)
  if (loaded === null || wanted !== next)
    return
  messages.value = loaded
  locale.value = next
  document.documentElement.lang = next
}
