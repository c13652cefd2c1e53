import type { Ref } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { shallowRef, watch } from 'vue'

/** Follows a flag, but turns true only after the flag stayed true for a while: what is over quickly never flickers. */
export function useDelayed(flag: () => boolean, delayMs: number): Readonly<Ref<boolean>> {
  const isShown = shallowRef(false)
  const { start, stop } = useTimeoutFn(() => isShown.value = true, delayMs, { immediate: false })
  watch(flag, (isOn) => {
    stop()
    isShown.value = false
    if (isOn)
      start()
  }, { immediate: true })
  return isShown
}
