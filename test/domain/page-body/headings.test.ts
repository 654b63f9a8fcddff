import {
  CHANGE_LOG_HEADING,
  CUSTOMER_INFORMATION_HEADING,
  FEATURE_MAPPING_HEADING,
  isChangeLogHeading,
  isCustomerInformationHeading,
  isFeatureMappingHeading,
} from '../../../src/domain/page-body/headings.js';

test('the headings are exactly those of the format (S0-38, S0-45)', () => {
  expect([CUSTOMER_INFORMATION_HEADING, FEATURE_MAPPING_HEADING, CHANGE_LOG_HEADING]).toEqual([
    'Customer Information',
    'Interested Technical Features',
    'Changes to Opportunity:',
  ]);
});

test.each([
  [isCustomerInformationHeading, 'Customer Information'],
  [isCustomerInformationHeading, '  CUSTOMER   INFORMATION: '],
  [isCustomerInformationHeading, '🏢 Customer information'],
  [isCustomerInformationHeading, '1. Customer Info'],
  [isFeatureMappingHeading, 'Interested Technical Features'],
  [isFeatureMappingHeading, 'interested technical features:'],
  [isFeatureMappingHeading, '🔧 Interested Technical Features (draft)'],
  [isFeatureMappingHeading, 'Technical feature to need mapping'],
  [isFeatureMappingHeading, 'Feature mapping'],
  [isChangeLogHeading, 'Changes to Opportunity:'],
  [isChangeLogHeading, 'changes to opportunity'],
  [isChangeLogHeading, '📝 Changes to opportunity :'],
  [isChangeLogHeading, 'Change log'],
  [isChangeLogHeading, '**Changes to the Opportunity:**'],
])('%p recognises %j', (recognises, heading) => {
  expect(recognises(heading)).toBe(true);
});

test.each([
  '',
  'Notes',
  'Information for the customer visit',
  'Please note all changes to opportunity properties in this list',
  'We still owe them the change log of our API',
  'Which features?',
  `Changes to Opportunity: ${'x'.repeat(500)}`,
])('%j is none of the headings', (text) => {
  expect(isCustomerInformationHeading(text)).toBe(false);
  expect(isFeatureMappingHeading(text)).toBe(false);
  expect(isChangeLogHeading(text)).toBe(false);
});
