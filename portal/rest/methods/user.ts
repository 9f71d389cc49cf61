import { type Answer, type Call, json } from '../call.ts'
import { grantedScopes } from '../scopes.ts'

/** From the widest to the narrowest: which one an application has decides how much it learns. */
export const USER_SCOPES: readonly string[] = ['user', 'user_basic', 'user_brief']

/** user.current (wire reference 4.14): names for all three scopes, and addresses where the scope has them. */
export function userCurrent(call: Call): Answer {
  const { id, name, lastName, key } = call.user
  const granted = grantedScopes(call)
  const knowsContacts = granted.includes('user') || granted.includes('user_basic')
  return json({
    ID: String(id),
    ACTIVE: true,
    NAME: name,
    LAST_NAME: lastName,
    SECOND_NAME: '',
    ...(knowsContacts && { EMAIL: `${key}@portal.example` }),
    IS_ONLINE: 'Y',
    TIME_ZONE: '',
    PERSONAL_GENDER: '',
    PERSONAL_PHOTO: null,
    WORK_POSITION: '',
    UF_DEPARTMENT: [1],
    USER_TYPE: 'employee',
  })
}
