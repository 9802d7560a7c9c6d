/** Types of what Vite adds to imports: the styles as text. */
/// <reference types="vite/client" />
