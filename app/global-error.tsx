"use client";

import "./globals.css";

type Props = { retry: () => void };

/** The layout itself failed: no words, no theme and no language can be counted on. */
export default function GlobalError({ retry }: Props) {
  return (
    <html lang="fr">
      <body>
        <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
          <title>Maincourante</title>
          <h1 className="font-semibold text-ink text-lg">Service indisponible</h1>
          <p className="text-md text-soft">
            Ce qui a été confirmé est enregistré. Réessayez dans un instant.
          </p>
          <p className="text-md text-soft" lang="en">
            Service unavailable. What was acknowledged is saved. Try again in a moment.
          </p>
          <button className="control w-auto" onClick={retry} type="button">
            Réessayer · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
