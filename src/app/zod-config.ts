import * as z from 'zod/mini'

// Before any schema is made: the page's CSP allows no eval, and zod would try it.
z.config({ jitless: true })
