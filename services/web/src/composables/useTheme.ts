import type { BasicColorSchema } from '@vueuse/core'
import { useColorMode } from '@vueuse/core'
import { computed } from 'vue'

const NEXT: Record<BasicColorSchema, BasicColorSchema> = { auto: 'light', light: 'dark', dark: 'auto' }

/** Light, dark, or as the system says (the default); the choice is kept. */
export function useTheme() {
  const { store } = useColorMode({
    attribute: 'data-theme',
    storageKey: 'todo-chatbot.theme',
    // It would add a style element, which the content security policy forbids.
    disableTransition: false,
  })
  const next = computed(() => NEXT[store.value])
  return {
    theme: store,
    next,
    switchTheme: () => store.value = next.value,
  }
}
