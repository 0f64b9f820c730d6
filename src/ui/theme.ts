import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { palette } from './palette.ts'

/** The ledger's look in Mantine's terms. What a colour means stands in base.css. */
export const theme = createTheme({
  colors: palette,
  primaryColor: 'tinta',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  white: '#ffffff',
  black: '#0e1217',
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.125rem' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { md: '0 1px 2px rgb(14 18 23 / .10), 0 6px 20px rgb(14 18 23 / .14)' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
})

/** Mantine writes its names once per colour scheme; ours change by themselves with light-dark(). */
const ours = {
  '--mantine-color-body': 'var(--cuadra-page)',
  '--mantine-color-text': 'var(--cuadra-text)',
  '--mantine-color-bright': 'var(--cuadra-text)',
  '--mantine-color-dimmed': 'var(--cuadra-text-2)',
  '--mantine-color-placeholder': 'var(--cuadra-text-3)',
  '--mantine-color-anchor': 'var(--cuadra-accent)',
  '--mantine-color-error': 'var(--cuadra-error)',
  '--mantine-color-default': 'var(--cuadra-raised)',
  '--mantine-color-default-hover': 'var(--cuadra-hover)',
  '--mantine-color-default-color': 'var(--cuadra-text)',
  '--mantine-color-default-border': 'var(--cuadra-line-strong)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours })
