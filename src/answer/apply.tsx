import { randomUUID } from 'node:crypto';
import { addresses } from '@/addresses';
import { Applied } from '@/features/applications/applying/components/applied';
import { ApplyPage } from '@/features/applications/applying/components/apply-page';
import { NoApplication } from '@/features/applications/applying/components/no-application';
import { TakeBack } from '@/features/applications/applying/components/take-back';
import { applicationSessionOf } from '@/features/applications/applying/data';
import {
  type ApplicationSession,
  resumeAt,
  stepNamed,
  stepShown,
} from '@/features/applications/applying/model';
import { inLanguageAsked, takeBack, takeStep } from '@/features/applications/applying/posts';
import { BeginForm } from '@/features/applications/beginning/components/begin-form';
import { ResumeForm } from '@/features/applications/beginning/components/resume-form';
import { begin, resume } from '@/features/applications/beginning/posts';
import { applicationCode, pairCode } from '@/features/applications/data';
import { CoursePage } from '@/features/applications/recruiting/components/course-page';
import { courseOf } from '@/features/applications/recruiting/data';
import type { Course } from '@/features/applications/recruiting/model';
import { appliedNeeds } from '@/features/needs/applied/data';
import { nothingSaid } from '@/features/needs/applied/model';
import { saveApplicantNeeds } from '@/features/needs/applied/posts';
import { languageKeys } from '@/languages/known';
import type { Say } from '@/languages/say';
import { speaking } from '@/languages/say';
import { answering, guest } from '@/server/viewer';
import { asText, type FormState } from '@/ui/form-state';
import { applyPlace, speakingTo } from './form-place';
import type { AnswerPage, Asked, Shown } from './page';

const nothing = (asked: Asked, values: FormState['values'] = {}): Shown => {
  const say = speakingTo(asked, values);
  return { main: <NoApplication say={say} />, say, offered: languageKeys, status: 404 };
};

/** A page of a course that takes applications, or will. */
async function ofCourse(
  asked: Asked,
  state: FormState,
  draw: (say: Say, course: Course) => Shown,
): Promise<Shown> {
  const course = await courseOf(guest(), asked.slug);
  return course ? draw(speakingTo(asked, state.values), course) : nothing(asked, state.values);
}

/** /apply/[slug] */
export const course: AnswerPage = {
  show: (asked, state) =>
    ofCourse(asked, state, (say, found) => ({
      main: <CoursePage say={say} course={found} />,
      say,
      offered: languageKeys,
    })),
  missing: nothing,
};

/** /apply/[slug]/begin. Once it is closed, only what was typed before stands there still, with why it was not taken. */
export const beginApplication: AnswerPage = {
  show: (asked, state) =>
    ofCourse(asked, state, (say, found) => {
      const stands = found.state === 'open' || state.errors.length > 0;
      if (!stands) return { to: addresses.apply(found.slug).home({ language: say.asked }) };
      return { main: <BeginForm {...{ say, course: found, state }} formKey={randomUUID()} />, say };
    }),
  take: begin,
  missing: nothing,
};

/** /apply/[slug]/resume */
export const resumeApplication: AnswerPage = {
  show: (asked, state) =>
    ofCourse(asked, state, (say, found) => ({
      main: <ResumeForm {...{ say, course: found, state }} />,
      say,
      offered: languageKeys,
    })),
  take: resume,
  missing: nothing,
};

/** The application behind a link, within its own course. */
async function sessionAt({ link, slug }: Asked): Promise<ApplicationSession | null> {
  const session = await applicationSessionOf(answering(link));
  return session?.slug === slug ? session : null;
}

const takeNeeds = saveApplicantNeeds(({ slug, link, intent, language }) => ({
  to: addresses.apply(slug).step(link, { part: intent === 'back' ? 'with' : 'check', language }),
}));

/** /apply/[slug]/[link] */
export const applicationByLink: AnswerPage = {
  show: async (asked, state) => {
    const { link } = asked;
    const session = await sessionAt(asked);
    if (!session) return nothing(asked, state.values);
    const { language, checking } = applyPlace(asked, state, session);
    const here = addresses.apply(session.slug);
    const say = speaking(language);
    const typed = state.values;
    if (session.state === 'sent' && Object.keys(typed).length > 0)
      return { main: <Applied {...{ say, session, link, typed }} again={false} />, say };
    if (session.state === 'sent') return { to: here.sent(link, { language }) };
    if (session.state === 'withdrawn') return { to: here.takeBack(link, { language }) };
    const wanted = asText(state.values.part) || asked.query.get('part');
    const step = wanted ? stepShown(session, stepNamed(wanted)) : resumeAt(session);
    const codes = { own: applicationCode(session.id), pair: pairCode(session.id) };
    const { closed } = session;
    const before = step === 'needs' ? await appliedNeeds(answering(link)) : nothingSaid;
    return {
      main: <ApplyPage {...{ say, session, link, step, state, language, checking, codes, closed, before }} />,
      say,
    };
  },
  take: async (sent) => {
    if (stepNamed(asText(sent.values.part)) !== 'needs') return takeStep(sent);
    return inLanguageAsked(sent) ?? takeNeeds(sent);
  },
  missing: nothing,
};

/** /apply/[slug]/[link]/sent */
export const appliedByLink: AnswerPage = {
  show: async (asked, state) => {
    const { link } = asked;
    const session = await sessionAt(asked);
    if (!session) return nothing(asked, state.values);
    const { language } = applyPlace(asked, state, session);
    if (session.state !== 'sent') return { to: addresses.apply(session.slug).step(link, { language }) };
    const say = speaking(language);
    const again = asked.query.get('again') === 'yes';
    return { main: <Applied {...{ say, session, link, again }} typed={{}} />, say };
  },
  missing: nothing,
};

/** /apply/[slug]/[link]/take-back */
export const takeBackByLink: AnswerPage = {
  show: async (asked, state) => {
    const { link } = asked;
    const session = await sessionAt(asked);
    if (!session) return nothing(asked, state.values);
    const say = speaking(applyPlace(asked, state, session).language);
    return { main: <TakeBack {...{ say, session, link, state }} />, say };
  },
  take: takeBack,
  missing: nothing,
};
