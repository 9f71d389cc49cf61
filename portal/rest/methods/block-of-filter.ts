import type { Iblock } from '../../world/types.ts'
import type { Call, Params } from '../call.ts'
import { RestError } from '../errors.ts'
import { phpGet, phpHas, toInt } from '../php.ts'

/** The information block that lists of elements and sections must be asked for. @throws RestError */
export function blockOfFilter({ world }: Call, { filter }: Params): Iblock {
  if (!phpHas(filter, 'iblockId')) throw new RestError(0, 'Required filter fields: iblockId')
  const iblockId = toInt(phpGet(filter, 'iblockId'))
  const block = world.iblocks.find(({ id }) => id === iblockId)
  if (!block) throw new RestError(200040300000, 'Iblock Not Found')
  return block
}
