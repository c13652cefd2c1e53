import { expect, it } from 'vitest'
import { shortImage } from './short-image.ts'

it.each([
  ['backend:v1.0.0', 'backend:v1.0.0'],
  ['registry.example:5000/team/backend:v1.0.0', 'backend:v1.0.0'],
  ['ghcr.io/team/backend@sha256:0123456789abcdef', 'backend@01234567'],
])('the image %s is %s for short', (image, short) => {
  expect(shortImage(image)).toBe(short)
})
