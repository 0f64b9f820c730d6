import { rolesInWords } from '../../src/ficha/status.ts'
import type { Credentials } from '../../src/protocol/bodies.ts'
import type { Seed, SeedUser } from '../../src/server/seed.ts'
import { demoSeed } from '../demo.ts'
import styles from './demo.module.css'

const { users, services, ministries } = demoSeed(new Date())

/** The people of the demo: one click signs in as one of them. */
export const DemoAccounts = ({ enter }: { enter: (credentials: Credentials) => void }) => (
  <section className={styles.accounts} aria-labelledby="cuentas">
    <h2 id="cuentas">Cuentas de la demostración</h2>
    <p className="dim sm">Personas inventadas. Un clic ingresa como cualquiera de ellas.</p>
    <ul>
      {users.map((user) => (
        <li key={user.user}>
          <Account user={user} enter={enter} />
        </li>
      ))}
    </ul>
  </section>
)

const Account = ({ user, enter }: { user: SeedUser; enter: (credentials: Credentials) => void }) => (
  <button type="button" className={styles.account} onClick={() => enter({ user: user.user, password: user.password })}>
    <span className={styles.who}>
      <b>{user.name}</b> <span className="dim">{rolesInWords(user.roles)}</span>
    </span>
    <span className="dim sm">{reachOf(user)}</span>
  </button>
)

/** Of which services, in words; who is bound to none reads all of them, or administers. */
function reachOf(user: SeedUser): string {
  const names = [...namesOf(services, user.services), ...namesOf(ministries, user.ministries ?? [])]
  if (names.length > 0) return names.join(' · ')
  return user.roles.includes('administrador') ? 'Abre Administración' : 'Todas las instituciones'
}

const namesOf = (all: Seed['services'] | Seed['ministries'], ids: readonly string[]): string[] =>
  all.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
