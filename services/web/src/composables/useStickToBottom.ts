import type { Ref } from 'vue'
import { useEventListener, useResizeObserver } from '@vueuse/core'
import { shallowRef } from 'vue'

const NEAR_PX = 48

/** Keeps a scrolling box at its end while its content grows, unless the reader has scrolled away from there. */
export function useStickToBottom(box: Readonly<Ref<HTMLElement | null>>, content: Readonly<Ref<HTMLElement | null>>) {
  const isAtBottom = shallowRef(true)

  function measure() {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.value ?? {}
    isAtBottom.value = scrollHeight - scrollTop - clientHeight <= NEAR_PX
  }

  function toBottom() {
    box.value?.scrollTo?.({ top: box.value.scrollHeight })
    isAtBottom.value = true
  }

  useEventListener(box, 'scroll', measure, { passive: true })
  useResizeObserver([box, content], () => isAtBottom.value && toBottom())
  return { isAtBottom, toBottom }
}
