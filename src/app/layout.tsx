import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { SkipLink } from '@/ui/skip-link';
import './globals.css';

// One file with all weights; next/font hosts and preloads it.
const atkinson = localFont({
  src: '../ui/fonts/atkinson-hyperlegible-next.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-atkinson',
});

// Every page is made for its request: the content security policy's nonce changes each time.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Roundtable', template: '%s – Roundtable' },
  description: 'Runs leadership courses for lay partners, from setting up to knowing what they changed.',
  manifest: '/manifest.webmanifest',
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b2229' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={atkinson.variable}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
