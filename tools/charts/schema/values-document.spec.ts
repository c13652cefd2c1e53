import { expect, it } from 'vitest'
import { documentedValues } from './values-document.ts'

const find = (text: string, path: string) => documentedValues(text).find(value => value.path.join('.') === path)

it('reads the comment above a key', () => {
  expect(find('# Number of pods.\nreplicas: 1\n', 'replicas')).toEqual({
    path: ['replicas'],
    description: 'Number of pods.',
    value: 1,
    isLeaf: true,
  })
})

it('joins the lines of a comment', () => {
  expect(find('a: 1\n# one\n# two\nb: 2\n', 'b')?.description).toBe('one two')
})

it('does not take the head of the file for the comment of its first key', () => {
  expect(find('# About this file.\n\n# Number of pods.\nreplicas: 1\n', 'replicas')?.description).toBe('Number of pods.')
})

it('reads the comment above the first key of a map', () => {
  expect(find('image:\n  # Its name.\n  repository: app\n', 'image.repository')?.description).toBe('Its name.')
})

it('takes an empty map for a value and a filled one for a group', () => {
  const text = 'env: {}\nimage:\n  tag: x\n'
  expect(find(text, 'env')).toMatchObject({ isLeaf: true, value: {} })
  expect(find(text, 'image')).toMatchObject({ isLeaf: false })
})
