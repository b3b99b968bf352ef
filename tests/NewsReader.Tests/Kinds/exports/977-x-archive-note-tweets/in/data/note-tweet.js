window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1765000000000000001",
      "updatedAt": "2024-03-02T12:00:00.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Active",
        "originalName": "Active",
        "annotations": {}
      },
      "createdAt": "2024-03-02T12:00:00.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Students rebuild a windmill from one photograph\n\nCarpentry students at Holm College have rebuilt the Skerry windmill using a single photograph printed on a postcard in nineteen hundred and seven.\n\nThey measured a fence post still standing in the field to work out the height of the tower and the sweep of the sails.\n\nFlour ground on the first windy Saturday was baked into loaves and given to the neighbours who had lent their ladders.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "1765000000000000002",
      "updatedAt": "2024-03-03T12:00:00.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Active",
        "originalName": "Active",
        "annotations": {}
      },
      "createdAt": "2024-03-03T12:00:00.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "Salt marsh returns where the sea wall fell\n\nSalt marsh has spread across sixty hectares at Gannet Levels, three years after engineers decided to leave a broken sea wall unrepaired.\n\nSurveyor Noor Castellan recorded avocets nesting on the new mud for the first time in the memory of the wardens.\n\nFarmers who lost the grazing were given drier fields uphill and say the floods no longer reach their barns.",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  }
]