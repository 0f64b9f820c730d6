/// <reference types="vite-plugin-pwa/react" />
declare const __VERSION__: string
