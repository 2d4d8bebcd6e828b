import { hasMailServer } from './mail';
import { goesByNotify } from './notify';

/** What this installation sends by itself: there is a mail server, or GOV.UK Notify is set up for it. */
export const means = (): { email: boolean; text: boolean; post: boolean } => ({
  email: hasMailServer() || goesByNotify('email'),
  text: goesByNotify('text'),
  post: goesByNotify('post'),
});
