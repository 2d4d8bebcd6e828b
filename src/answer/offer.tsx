import { OfferPage } from '@/features/applications/offers/components/offer-page';
import { UnknownOffer } from '@/features/applications/offers/components/unknown-offer';
import { offerShown } from '@/features/applications/offers/data';
import { answerOffer } from '@/features/applications/offers/posts';
import { languageKeys, languageNamed } from '@/languages/known';
import { speaking } from '@/languages/say';
import { answering } from '@/server/viewer';
import type { FormState } from '@/ui/form-state';
import { speakingTo } from './form-place';
import type { AnswerPage, Asked, Shown } from './page';

/** /offer/[link]: opening it shows the offer and changes nothing; a button answers it. */
export const offerByLink: AnswerPage = {
  show: async (asked, state) => {
    const offer = await offerShown(answering(asked.link));
    if (!offer) return unknownOffer(asked, state.values);
    const chosen = asked.query.get('language') ?? state.values.language;
    const say = chosen ? speakingTo(asked, state.values) : languageFor(asked, offer.language, state.values);
    return { main: <OfferPage {...{ say, offer, state }} link={asked.link} />, say, offered: languageKeys };
  },
  take: answerOffer,
  missing: unknownOffer,
};

/** Their own language, as they applied in it; else the one that their browser asks for. */
const languageFor = (asked: Asked, language: string | null, values: FormState['values']) => {
  const own = languageNamed(language ?? undefined);
  return own ? speaking(own) : speakingTo(asked, values);
};

function unknownOffer(asked: Asked, values: FormState['values']): Shown {
  const say = speakingTo(asked, values);
  return { main: <UnknownOffer say={say} />, say, offered: languageKeys, status: 404 };
}
