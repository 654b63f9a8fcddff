import type { Country } from './company.js';

/** First names of the people on the customer's side, by country. Short, as an SE writes them in a status line. */
export const CONTACT_NAMES: Readonly<Record<Country, readonly string[]>> = {
  US: ['Karim', 'Denise', 'Tyler', 'Monique', 'Greg', 'Shauna', 'Victor', 'Allison', 'Trent', 'Wendy'],
  CA: ['Maude', 'Owen', 'Simone', 'Raj', 'Claire', 'Liam', 'Noémie'],
  BR: ['Thiago', 'Larissa', 'Rafael', 'Bianca', 'Otávio', 'Júlia'],
  GB: ['Imogen', 'Callum', 'Asha', 'Rupert', 'Niamh', 'Gareth', 'Zara'],
  DE: ['Anke', 'Florian', 'Jörg', 'Svenja', 'Cem', 'Katrin', 'Uwe'],
  FR: ['Aurélie', 'Bastien', 'Clémence', 'Yanis', 'Margaux', 'Hugo'],
  ES: ['Inés', 'Javier', 'Nuria', 'Álvaro', 'Lola', 'Iker'],
  PT: ['Inês', 'Duarte', 'Matilde', 'Rui', 'Catarina', 'Nuno'],
  IT: ['Giulia', 'Matteo', 'Ilaria', 'Davide', 'Serena', 'Enzo'],
  NL: ['Femke', 'Joost', 'Sanne', 'Bram', 'Anouk', 'Sem'],
  SE: ['Ebba', 'Linus', 'Maja', 'Axel', 'Tuva', 'Nils'],
  JP: ['Yuki', 'Haruto', 'Sakura', 'Ren', 'Kaori', 'Daichi'],
  IN: ['Ananya', 'Vikram', 'Meera', 'Arjun', 'Kavya', 'Rohan'],
  AU: ['Bronte', 'Lachlan', 'Matilda', 'Jarrah', 'Harriet', 'Angus'],
};

/** How a telephone number of that country begins. */
export const DIAL_PREFIX: Readonly<Record<Country, string>> = {
  ...{ US: '+1 415 555', CA: '+1 604 555', BR: '+55 11 5550', GB: '+44 20 7946', DE: '+49 30 5550' },
  ...{ FR: '+33 1 9900', ES: '+34 91 555', PT: '+351 21 555', IT: '+39 02 5550', NL: '+31 20 555' },
  ...{ SE: '+46 8 465', JP: '+81 3 5550', IN: '+91 80 5550', AU: '+61 2 5550' },
};
