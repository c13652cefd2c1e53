import { UserError } from '../lib/user-error.ts'
import { IMAGES } from './images.ts'

interface Sized {
  name: string
  payloadBytes: number
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

export function budgetOf({ name }: Sized): number {
  return IMAGES.find(image => image.name === name)?.budgetBytes ?? 0
}

export function assertWithinBudget(images: readonly Sized[]): void {
  const over = images.filter(image => image.payloadBytes > budgetOf(image))
  if (over.length === 0)
    return
  const facts = over.map(image => `${image.name} adds ${megabytes(image.payloadBytes)} to its base, ${megabytes(budgetOf(image))} are allowed`)
  throw new UserError(facts.join('; '))
}
