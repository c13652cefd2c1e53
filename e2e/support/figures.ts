import type { Figure } from '../../tools/test/cluster/report.ts'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { figuresFile } from '../../tools/test/cluster/kept.ts'

export type { Figure } from '../../tools/test/cluster/report.ts'

/** Keeps a figure for the report that the run ends with. */
export async function recordFigure(figure: Figure): Promise<void> {
  await mkdir(dirname(figuresFile()), { recursive: true })
  await appendFile(figuresFile(), `${JSON.stringify(figure)}\n`)
}

/** A duration as a figure says it. */
export const inSeconds = (durationMs: number): string => `${(durationMs / 1000).toFixed(1)} s`
