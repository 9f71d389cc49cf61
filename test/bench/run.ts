/**
 * `npm run bench`: measures the built app against its peers, side by side in one run, prints tables, writes
 * `bench.json`, and fails where a bar of `budget.json` is missed. Absolute times are shown and never judged.
 *
 * `npm run bench -- <scenario>…` measures only these; `BENCH_ROUNDS` (default 9) changes the number of rounds; fewer
 * than seven are for looking, and judge nothing.
 */
import { writeFile } from 'node:fs/promises'
import { arch, cpus } from 'node:os'
import { largeWorld } from '../../portal/world/large.ts'
import type { World } from '../../portal/world/types.ts'
import budget from './budget.json' with { type: 'json' }
import { type Budget, judge, ROUNDS_TO_JUDGE } from './budget.ts'
import { buildAll } from './peers/build.ts'
import { formatTable, verdictTable } from './report.ts'
import type { Findings, Run } from './scenario.ts'
import { firstStock } from './scenarios/first-stock.ts'
import { heap } from './scenarios/heap.ts'
import { lines } from './scenarios/lines.ts'
import { rows } from './scenarios/rows.ts'
import { variations, variationsWorld } from './scenarios/variations.ts'
import { vitals } from './scenarios/vitals.ts'
import { weight } from './scenarios/weight.ts'
import { createStage, type Stage } from './stage.ts'

interface Scenario {
  measure: (stage: Stage, run: Run) => Promise<Findings>
  /** The demo's by default. */
  world?: () => World
}

const SCENARIOS: Record<string, Scenario> = {
  simple: { measure: firstStock },
  variations: { measure: variations, world: variationsWorld },
  rows: { measure: rows, world: largeWorld },
  lines: { measure: lines },
  weight: { measure: weight },
  vitals: { measure: vitals },
  heap: { measure: heap },
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(SCENARIOS, name))
if (unknown !== undefined) {
  console.error(`There is no scenario "${unknown}". There are: ${Object.keys(SCENARIOS).join(', ')}.`)
  process.exit(1)
}
const rounds = Number(process.env.BENCH_ROUNDS || 9)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`BENCH_ROUNDS is "${process.env.BENCH_ROUNDS}": it must be a whole number from 1.`)
  process.exit(1)
}

const roots = await buildAll()
const found: Record<string, Findings> = {}
let isBroken = false
for (const [name, { measure, world }] of Object.entries(SCENARIOS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n— ${name}`)
  const stage = await createStage(roots, world?.())
  try {
    const findings = await measure(stage, { rounds })
    found[name] = findings
    for (const table of findings.tables) console.log(`\n${formatTable(table)}`)
  } catch (error) {
    // The bars of this scenario count as missed; the others are measured all the same.
    console.error(error)
    isBroken = true
    found[name] = { figures: [], tables: [] }
  } finally {
    await stage.close()
  }
}

const figures = Object.values(found).flatMap((findings) => findings.figures)
const isAsked = ([name]: [string, unknown]) => Object.hasOwn(found, name.split('.')[0] ?? '')
const bars: Budget = Object.fromEntries(Object.entries<Budget[string]>(budget).filter(isAsked))
const verdicts = judge(bars, figures, rounds)
console.log(`\n${formatTable(verdictTable(verdicts))}`)
await writeFile(
  'bench.json',
  `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, arch: arch(), rounds, verdicts, found }, null, 2)}\n`,
)
const kept = verdicts.filter(({ isKept }) => isKept === true).length
const missed = verdicts.filter(({ isKept }) => isKept === false).length
const outcome =
  rounds < ROUNDS_TO_JUDGE
    ? `Nothing is judged by fewer than ${ROUNDS_TO_JUDGE} rounds`
    : `${kept} bars kept, ${missed} missed`
console.log(`\n${outcome}; all samples in bench.json`)
process.exitCode = missed > 0 || isBroken ? 1 : 0
