import { useRouter } from 'vue-router'
import { useSequences } from './useShortcut.ts'

export const NAVIGATION_KEYS = {
  o: 'overview',
  p: 'pods',
  r: 'rollouts',
  n: 'nodes',
  u: 'usage',
  e: 'events',
} as const

/** "g" and a letter go to a page. */
export function useNavigationKeys() {
  const router = useRouter()
  const handlers = Object.entries(NAVIGATION_KEYS).map(([key, name]) => [
    key,
    () => void router.push({ name }),
  ] as const)
  useSequences('g', Object.fromEntries(handlers))
}
