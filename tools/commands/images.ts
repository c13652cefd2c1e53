/** Builds the three container images and prints what they weigh. */
import { budgetOf, megabytes } from '../images/budget.ts'
import { buildImages } from '../images/index.ts'
import { runMain } from '../lib/user-error.ts'

runMain(async () => {
  const images = await buildImages()
  console.table(images.map(image => ({
    image: `${image.name}:${image.tag}`,
    payload: megabytes(image.payloadBytes),
    budget: megabytes(budgetOf(image)),
    whole: megabytes(image.sizeBytes),
    base: image.base,
    archive: image.archivePath,
  })))
})
