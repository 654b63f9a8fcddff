import { customerInformationTable } from './customer-information-table.js';
import type { CustomerInformation } from './customer-information.js';
import { type FeatureMapping, featureMappingTable } from './feature-mapping.js';
import type { NewPageBody } from './page-body.js';

/**
 * The body of a new page: both tables of S0-38, whose headings are `CUSTOMER_INFORMATION_HEADING` and
 * `FEATURE_MAPPING_HEADING`. Blanks stay blank (S0-27); without any mapping its table is the header alone.
 */
export function newPageBody(
  information: CustomerInformation,
  mappings: readonly FeatureMapping[],
  evidence?: NewPageBody['evidence'],
): NewPageBody {
  return {
    customerInformation: customerInformationTable(information),
    featureMapping: featureMappingTable(mappings),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
